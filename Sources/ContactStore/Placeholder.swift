enum ContactStorePlaceholder {}

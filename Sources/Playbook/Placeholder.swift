enum PlaybookPlaceholder {}

enum alleatoPlaceholder {}

"""The same wish or worry, told in more than one sitting, and whether anything is done about it."""

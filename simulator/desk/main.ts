document.title = 'desk';

var s=document.createElement('script');s.src='http://www.gstatic.test/recaptcha/releases/x/recaptcha__vi.js';document.head.appendChild(s);

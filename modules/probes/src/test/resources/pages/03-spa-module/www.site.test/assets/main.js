import {a} from 'http://lib.cdn.test/a.js';
export {b} from './b.js';
fetch('http://api.site-khac.test/cau-hinh');

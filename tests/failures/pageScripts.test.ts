import { grounds } from './grounds.ts';
import { tryScripts } from './scriptCases.ts';

tryScripts(grounds[0], /^(?!embedMain|answerMain|builder|recordPage|indexPage|Demands|Timeline|Sources|Delivery)/);

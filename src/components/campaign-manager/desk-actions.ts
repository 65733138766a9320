/** The element of the first load, without the names that an `import()` of its own module would ask of it. */
import '../order-actions/define.ts';

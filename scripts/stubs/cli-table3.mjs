/** Never constructed: the table renderer is ours. */
export default class Table {}

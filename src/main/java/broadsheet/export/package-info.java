/**
 * The newsroom's own things out again, in formats that others read: readers' comments today, the whole newsroom to come. Uses db, discussion,
 * story.
 * Door: {@link CommentExport}.
 */
@NullMarked
package broadsheet.export;

import org.jspecify.annotations.NullMarked;

package broadsheet.export;

import broadsheet.discussion.Comment;
import java.io.IOException;

/** A file of comments that is being written. */
sealed interface CommentWriting extends AutoCloseable permits JsonLines, DisqusXml {
    /** @return false when this form has no place for such a comment */
    boolean write(Comment comment, CommentExport.Page page) throws IOException;

    @Override
    void close() throws IOException;
}

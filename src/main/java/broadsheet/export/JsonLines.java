package broadsheet.export;

import broadsheet.discussion.Comment;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object a line; the first line says what the file is. */
final class JsonLines implements CommentWriting {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Writer out;

    JsonLines(Writer out) throws IOException {
        this.out = out;
        out.write("{\"broadsheet\":\"comments\",\"version\":1}\n");
    }

    @Override
    public boolean write(Comment comment, CommentExport.Page page) throws IOException {
        var line = MAPPER.createObjectNode()
                .put("id", comment.id())
                .put("page", page.address().toString())
                .put("parent", comment.parent())
                .put("writer", comment.writer().word())
                .put("name", comment.writer().name())
                .put("mail", comment.writer().address())
                .put("text", comment.source())
                .put("written", comment.written().toString())
                .put(
                        "edited",
                        comment.edited() == null ? null : comment.edited().toString())
                .put("standing", comment.fate().word())
                .put(
                        "picked",
                        comment.picked() == null ? null : comment.picked().toString())
                .put("recommendations", comment.recommendations());
        out.write(line.toString());
        out.write('\n');
        return true;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}

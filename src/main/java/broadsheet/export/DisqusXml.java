package broadsheet.export;

import broadsheet.discussion.Comment;
import broadsheet.discussion.Fate;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Disqus's export (schema 1.0): a thread for each page before the first post that stands under it. */
final class DisqusXml implements CommentWriting {
    private static final String DISQUS = "http://disqus.com";
    private static final String INTERNALS = "http://disqus.com/disqus-internals";

    private final XMLStreamWriter xml;
    private final Map<String, Integer> threads = new HashMap<>();
    private final Map<String, Integer> posts = new HashMap<>();

    DisqusXml(Writer out) throws IOException {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("disqus");
            xml.writeDefaultNamespace(DISQUS);
            xml.writeNamespace("dsq", INTERNALS);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public boolean write(Comment comment, CommentExport.Page page) throws IOException {
        if (comment.fate() instanceof Fate.Waiting) return false;
        try {
            if (!threads.containsKey(page.story())) thread(page);
            post(comment, page);
            return true;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void thread(CommentExport.Page page) throws XMLStreamException {
        threads.put(page.story(), threads.size() + 1);
        start("thread", threads.size());
        element("id", page.story());
        element("link", page.address().toString());
        element("title", page.headline());
        element("createdAt", page.published().toString());
        element("isClosed", "false");
        element("isDeleted", "false");
        xml.writeEndElement();
    }

    private void post(Comment comment, CommentExport.Page page) throws XMLStreamException {
        posts.put(comment.id(), posts.size() + 1);
        start("post", posts.size());
        element("id", comment.id());
        element("message", CommentMarkup.of(comment.body()));
        element("createdAt", comment.written().toString());
        element("isDeleted", Boolean.toString(CommentExport.isGone(comment)));
        element("isSpam", "false");
        xml.writeStartElement("author");
        element(
                "email",
                comment.writer().address() == null ? "" : comment.writer().address());
        element("name", comment.writer().name());
        element("isAnonymous", Boolean.toString(comment.writer().key() == null));
        xml.writeEndElement();
        reference("thread", threads.getOrDefault(page.story(), 0));
        var parent = comment.parent() == null ? null : posts.get(comment.parent());
        if (parent != null) reference("parent", parent);
        xml.writeEndElement();
    }

    private void start(String name, int number) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        xml.writeAttribute("dsq", INTERNALS, "id", Integer.toString(number));
    }

    private void reference(String name, int number) throws XMLStreamException {
        xml.writeEmptyElement(name);
        xml.writeAttribute("dsq", INTERNALS, "id", Integer.toString(number));
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}

package broadsheet.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A letter made ready for the wire: text and HTML as alternatives, and headers that let a reader's mail program stop it. */
final class Envelope extends MimeMessage {
    private final String messageId;

    Envelope(Session session, Letters.Posted letter, MailAddress from, String sender) throws MessagingException {
        super(session);
        this.messageId = "<%s@%s>"
                .formatted(letter.id(), from.text().substring(from.text().lastIndexOf('@') + 1));
        setFrom(address(from, sender));
        setRecipient(Message.RecipientType.TO, address(letter.to(), letter.name()));
        setSubject(letter.subject(), "UTF-8");
        setSentDate(Date.from(letter.at()));
        // RFC 3834: out-of-office programs do not answer what a machine wrote.
        setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe().isPresent()) {
            setHeader("List-Unsubscribe", "<" + letter.unsubscribe().get().toASCIIString() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setContent(new MimeMultipart("alternative", part(letter.plain(), "plain"), part(letter.html(), "html")));
        saveChanges();
    }

    private static InternetAddress address(MailAddress address, String name) throws MessagingException {
        try {
            return name.isEmpty()
                    ? new InternetAddress(address.text())
                    : new InternetAddress(address.text(), name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }

    /** The same whenever the same letter is tried, so that a repeated one can be told by its receiver. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}

package broadsheet.mail;

import broadsheet.mail.Outcome.Away;
import broadsheet.mail.Outcome.Later;
import broadsheet.mail.Outcome.Refused;
import broadsheet.mail.Outcome.Sent;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One conversation with the mail server, for several letters. */
final class Carrier implements AutoCloseable {
    /** A server that has not answered by then is taken to be away; another try comes soon. */
    private static final String PATIENCE_MILLIS = "20000";

    private final SmtpServer server;
    private final String sender;
    private final Session session;
    private final SMTPTransport transport;

    Carrier(SmtpServer server, String sender) throws MessagingException {
        this.server = server;
        this.sender = sender;
        this.session = Session.getInstance(settings(server));
        this.transport = (SMTPTransport) session.getTransport(server.encrypted() ? "smtps" : "smtp");
    }

    private static Properties settings(SmtpServer server) {
        var protocol = server.encrypted() ? "mail.smtps." : "mail.smtp.";
        var settings = new Properties();
        settings.put(protocol + "connectiontimeout", PATIENCE_MILLIS);
        settings.put(protocol + "timeout", PATIENCE_MILLIS);
        settings.put(protocol + "writetimeout", PATIENCE_MILLIS);
        settings.put(protocol + "starttls.enable", "true");
        settings.put(protocol + "ssl.checkserveridentity", "true");
        // A password never goes over an open line, unless the line does not leave this machine.
        boolean secret = server.login().isPresent() && !server.onThisMachine();
        settings.put(protocol + "starttls.required", Boolean.toString(secret && !server.encrypted()));
        settings.put(protocol + "auth", Boolean.toString(server.login().isPresent()));
        settings.put("mail.mime.allowutf8", "false");
        return settings;
    }

    Outcome carry(Letters.Posted letter) {
        try {
            if (!transport.isConnected()) connect();
        } catch (MessagingException away) {
            return new Away(sentence(away));
        }
        try {
            var message = new Envelope(session, letter, server.from(), sender);
            transport.sendMessage(message, message.getAllRecipients());
            return new Sent(line(transport.getLastServerResponse()));
        } catch (MessagingException trouble) {
            return judged(trouble);
        }
    }

    private void connect() throws MessagingException {
        var login = server.login();
        if (login.isPresent())
            transport.connect(
                    server.host(),
                    server.port(),
                    login.get().user(),
                    login.get().password());
        else transport.connect(server.host(), server.port(), null, null);
    }

    /** RFC 5321, 4.2.1: a five at the front is for ever, a four for now. */
    private Outcome judged(MessagingException trouble) {
        for (Exception each = trouble;
                each != null;
                each = each instanceof MessagingException link ? link.getNextException() : null) {
            int code = switch (each) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException whole -> whole.getReturnCode();
                default -> 0;
            };
            if (code >= 500) return new Refused(line(each.getMessage()));
            if (code >= 400) return new Later(line(each.getMessage()));
        }
        return trouble instanceof SendFailedException ? new Later(sentence(trouble)) : new Away(sentence(trouble));
    }

    private static String sentence(MessagingException trouble) {
        return line(trouble.getMessage());
    }

    private static String line(@Nullable String text) {
        if (text == null) return "no answer";
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 300);
    }

    @Override
    public void close() {
        try {
            if (transport.isConnected()) transport.close();
        } catch (MessagingException _) {
            // The letters are out; a server that goes without a goodbye changes nothing.
        }
    }
}

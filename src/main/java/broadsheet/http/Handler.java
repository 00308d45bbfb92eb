package broadsheet.http;

/** Answers one kind of request. Runs on a worker thread and may block. */
@FunctionalInterface
public interface Handler {
    /** @throws Exception what goes wrong; a {@link Refused} is shown as it stands, anything else as a fault of ours */
    Reply answer(Request request) throws Exception;
}

package broadsheet.http;

import java.util.Optional;

/** Turns refusals and faults into pages. May be called on the event loop, so it must answer from memory. */
@FunctionalInterface
public interface ErrorPages {
    /** @param request what was asked; when it could not be read, a request for "/" that carries nothing */
    Finished page(int status, Request request, String sentence);

    /** What an exception means to a reader when it is not a fault of the page itself, such as a database that is away. */
    default Optional<Refused> refusal(Throwable fault) {
        return Optional.empty();
    }
}

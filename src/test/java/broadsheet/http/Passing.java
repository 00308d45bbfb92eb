package broadsheet.http;

/** Pages that pass a turnstile as an event loop lets them pass. */
public final class Passing {
    private Passing() {}

    public static void through(Turnstile turnstile, PageRead... pages) {
        var strip = new TurnstileStrip(turnstile);
        for (var page : pages) if (strip.isOpen()) strip.pass(page);
        strip.turnIn();
    }
}

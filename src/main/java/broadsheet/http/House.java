package broadsheet.http;

import io.vertx.core.Vertx;

/** Everything that answering a request needs, put together once by the {@link Server}. */
record House(
        Vertx vertx,
        ServerSettings settings,
        Routes routes,
        Prompt prompt,
        Workers workers,
        ErrorPages errorPages,
        SameOrigin sameOrigin,
        Delivery delivery,
        FileDelivery files,
        BodyShelf bodies,
        Hosts hosts) {
    Limits limits() {
        return settings.limits();
    }
}

package broadsheet.http;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One request on its way through the house: read, offered to the prompt, then to a route's handler on a worker. Begins
 * and ends on the request's event loop.
 */
final class Exchange {
    private final House house;
    private final HttpServerRequest in;
    private final Answering answering;

    Exchange(House house, HttpServerRequest in, Visit visit) {
        this.house = house;
        this.in = in;
        this.answering = new Answering(house, in, visit);
    }

    void begin() {
        try {
            Request request = read();
            switch (request.method()) {
                case GET, HEAD -> look(request);
                case POST, PUT, PATCH, DELETE, OPTIONS -> route(request);
            }
        } catch (RuntimeException thrown) {
            answering.trouble(thrown);
        }
    }

    private Request read() {
        if (announcesBody()) answering.expecting();
        Method method =
                Method.named(in.method().name()).orElseThrow(() -> new Refused(501, "That method is not known here."));
        Sender sender = new Sender(Visit.of(in).address(), house.settings().proxies());
        Request request = new Request(method, Address.read(in.uri()), in.headers(), sender, house.limits());
        answering.about(request);
        if (in.version() == HttpVersion.HTTP_1_1 && !in.headers().contains(HttpHeaders.HOST)) {
            throw new Refused(400, "A request in HTTP/1.1 names the host that it is for; this one does not.");
        }
        refuseOtherHosts();
        return request;
    }

    /** Every name that the request gives must be ours: of two that differ, who knows which one a proxy believes. */
    private void refuseOtherHosts() {
        List<String> named = new ArrayList<>(in.headers().getAll(HttpHeaders.HOST));
        String inTarget = Address.authority(in.uri());
        if (!inTarget.isEmpty()) named.add(inTarget);
        HostAndPort authority = in.authority();
        if (named.isEmpty() && authority != null) named.add(authority.host());
        for (String host : named)
            if (!house.hosts().isOurs(host)) throw house.hosts().refusal();
    }

    private boolean announcesBody() {
        String length = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") || in.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void look(Request request) {
        if (announcesBody()) throw new Refused(400, "A request that only looks carries no body; this one does.");
        switch (house.prompt().answer(request)) {
            case Answer.Now(Finished page, var lease) -> {
                answering.fromPrompt();
                answering.page(page, List.of());
            }
            case Answer.Later later -> await(later);
            case Answer.NotMine() -> route(request);
        }
    }

    private void await(Answer.Later later) {
        answering.fromPromptLater();
        Context loop = house.vertx().getOrCreateContext();
        later.page()
                .whenComplete((page, thrown) -> loop.runOnContext(back -> {
                    if (thrown == null) answering.page(page, later.headers());
                    else answering.trouble(thrown);
                }));
    }

    private void route(Request request) {
        switch (house.routes().find(request.method(), request.path())) {
            case Crossroads.Way.Nowhere() -> throw new Refused(404, "There is no page at this address.");
            case Crossroads.Way.OtherMethods(Set<Method> allowed) -> otherMethods(request, allowed);
            case Crossroads.Way.Found(Route route, List<String> values) -> admit(route, request.on(route, values));
        }
    }

    private void otherMethods(Request request, Set<Method> allowed) {
        String names = allowed.stream().map(Method::name).collect(Collectors.joining(", "));
        if (request.method() != Method.OPTIONS) {
            throw new Refused(
                    405, "That cannot be done with this address; it takes " + names + ".", Map.of("Allow", names));
        }
        Reply reply = Reply.done().with("Allow", names);
        answering.page(((Reply.Content.Page) reply.content()).page(), reply.headers());
    }

    private void admit(Route route, Request request) {
        answering.about(request, route);
        if (!route.fromAnywhere() && !house.sameOrigin().allows(request)) {
            throw new Refused(403, SameOrigin.FROM_ELSEWHERE);
        }
        if (request.method().onlyLooks()) hire(route, request);
        else receive(route, request);
    }

    private void receive(Route route, Request request) {
        answering.expecting();
        Body body = house.bodies().read(in, route.bodyBytes(house.limits()));
        answering.reading(body);
        body.whole()
                .onSuccess(bytes -> {
                    answering.received();
                    hire(route, request.carrying(bytes));
                })
                .onFailure(answering::trouble);
    }

    private void hire(Route route, Request request) {
        Context loop = house.vertx().getOrCreateContext();
        boolean taken = house.workers().offer(() -> work(route, request, loop));
        if (!taken) answering.trouble(Refused.busy());
    }

    /** On a worker thread: may block, and hands the result back to the loop. */
    private void work(Route route, Request request, Context loop) {
        Runnable answer;
        try {
            answer = ready(route.handler().answer(request), request);
        } catch (Throwable thrown) {
            answer = () -> answering.trouble(thrown);
        }
        Runnable whatever = answer;
        loop.runOnContext(back -> whatever.run());
    }

    private Runnable ready(Reply reply, Request request) throws Exception {
        return switch (reply.content()) {
            case Reply.Content.Page(Finished page) -> {
                boolean smaller = Accepted.read(request.headerOrNull(HttpHeaders.ACCEPT_ENCODING))
                                .gzip()
                        > 0;
                Finished sent = smaller ? page.squeezed() : page;
                yield () -> answering.page(sent, reply.headers());
            }
            case Reply.Content.Disk disk -> {
                OpenFile file = OpenFile.open(disk);
                yield () -> answering.file(file, reply.headers());
            }
            case Reply.Content.News(Ticker ticker, String channel, String first) ->
                () -> answering.news(ticker, channel, first);
        };
    }
}

package broadsheet.http;

import java.util.List;
import java.util.regex.Pattern;

/** Who holds the other end of the connection, and how many of our own proxies that is allowed to be. */
record Sender(String peer, int proxies) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    /** The client's address: the peer's, or what our outermost proxy wrote about its own peer. */
    String address(List<String> forwarded) {
        if (proxies > 0 && !forwarded.isEmpty()) {
            String[] hops = String.join(",", forwarded).split(",", -1);
            String hop = hops.length < proxies ? "" : hops[hops.length - proxies].strip();
            if (SHAPE.matcher(hop).matches()) return hop;
        }
        return peer;
    }
}

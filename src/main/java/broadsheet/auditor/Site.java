package broadsheet.auditor;

import java.util.List;

/**
 * Which hosts are the visited site's own: its host, those under it, and those that were named.
 *
 * @param host with its port where that is not the usual one, without a leading {@code www.}
 */
record Site(String host, List<String> named) {
    Site {
        host = bare(host);
        named = named.stream().map(Site::bare).toList();
    }

    private static String bare(String host) {
        return host.replaceFirst("^www\\.", "");
    }

    /** Whether a request there stays with the site. */
    boolean owns(String other) {
        return isUnder(other, host) || named.stream().anyMatch(one -> isUnder(other, one));
    }

    /** The same for a cookie's domain, which has no port. */
    boolean ownsDomain(String domain) {
        return isUnder(domain, withoutPort(host)) || named.stream().anyMatch(one -> isUnder(domain, withoutPort(one)));
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "");
    }

    private static boolean isUnder(String other, String host) {
        return bare(other).equals(host) || other.endsWith("." + host);
    }
}

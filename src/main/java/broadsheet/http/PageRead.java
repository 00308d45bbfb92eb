package broadsheet.http;

/**
 * A page of the paper that somebody was given. Who counts readers sees it once; it is in no log and on no disk.
 *
 * @param path without its query
 * @param referrer the page that led here, as the browser says; empty when it does not
 * @param browser what it calls itself; empty when it does not
 * @param address of whoever asked
 */
public record PageRead(String path, String referrer, String browser, String address) {}

package broadsheet.front.cache;

/** Makes a page as it is at the moment of the call; may read the database and may fail. */
@FunctionalInterface
public interface Rendering {
    Page render() throws Exception;
}

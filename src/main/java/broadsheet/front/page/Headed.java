package broadsheet.front.page;

/** A page that says what it is to browsers and search engines. */
public interface Headed {
    Head head();
}

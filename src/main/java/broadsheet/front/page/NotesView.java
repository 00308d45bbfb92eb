package broadsheet.front.page;

import java.util.List;

/** All updates, clarifications and corrections: {@code corrections.jte}. */
public record NotesView(Head head, Frame frame, List<NoteView> notes, Pager pager) implements Headed {}

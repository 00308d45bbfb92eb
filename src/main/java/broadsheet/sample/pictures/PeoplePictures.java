package broadsheet.sample.pictures;

import static broadsheet.sample.pictures.SamplePicture.portrait;
import static broadsheet.sample.pictures.SamplePicture.wide;

import java.util.List;

/** What people do together, and the people of the newsroom. */
final class PeoplePictures {

    private static final String NELL = "Nell Abernathy";
    private static final String RUBEN = "Ruben Castell";

    private PeoplePictures() {}

    static List<SamplePicture> scenes() {
        return List.of(
                wide(
                        "budget-chart",
                        RUBEN,
                        Palette.RIVER,
                        TableScenes::budget,
                        "Six bars of a chart drawn as tower blocks, each lower than the last, with small figures on"
                                + " the roofs. In the lowest a door stands open on a lit room.",
                        "Each block is a year’s money. The door on the right is the £612,000 nobody had opened."),
                wide(
                        "library",
                        NELL,
                        Palette.RIVER,
                        IndoorScenes::library,
                        "A woman reads in an armchair before a tall arched window, between high shelves full of books"
                                + " and a ladder.",
                        "The reading room, on one of the afternoons still in the timetable."),
                wide(
                        "pool",
                        NELL,
                        Palette.TOWN,
                        PoolScene::pool,
                        "A swimming pool seen from straight above: five swimmers in five lanes, divided by red and"
                                + " white floats.",
                        "The early lane swim. Slow on the left, hopeful on the right."),
                wide(
                        "corn-exchange",
                        RUBEN,
                        Palette.RIVER,
                        StageScenes::exchange,
                        "A concert hall at night with a gable and rows of round-arched windows, all lit gold. People"
                                + " in coats arrive from the dark square.",
                        "The Corn Exchange, ten minutes before the doors close."),
                wide(
                        "choir",
                        NELL,
                        Palette.EARTH,
                        StageScenes::choir,
                        "Three rows of singers in dark robes, eyes closed and mouths open, hold their music in front"
                                + " of glowing stained-glass windows.",
                        "The Lennford Singers in rehearsal. Basses, as ever, wanted."),
                wide(
                        "football",
                        RUBEN,
                        Palette.RIVER,
                        PitchScene::football,
                        "Six footballers, three in white and three in yellow, chase a ball on a floodlit pitch before"
                                + " a full stand.",
                        "The Herons, in white, under the lights."),
                wide(
                        "press-desk",
                        RUBEN,
                        Palette.RIVER,
                        DeskScene::desk,
                        "A desk lamp lights a mug, a pencil, a newspaper page and a stack of papers. Through the"
                                + " window are a moon and rooftops.",
                        "The late desk on Quay Street. Somebody always reads the page once more."),
                wide(
                        "lemon-tree",
                        NELL,
                        Palette.RIVER,
                        CourtyardScene::lemons,
                        "A lemon tree heavy with fruit in a large pot, in a courtyard with patterned tiles and a blue"
                                + " arched doorway. A black cat sits beside it.",
                        "A lemon tree in a courtyard, drawn from a reader’s memory."),
                wide(
                        "moot-hall-ballot",
                        NELL,
                        Palette.EARTH,
                        BallotScene::ballot,
                        "A hand drops a paper marked with a cross into a black ballot box in a timbered hall. Two more"
                                + " boxes stand on the table.",
                        "Polling in the Moot Hall. Counting takes longer; the boxes are older than the council."));
    }

    static List<SamplePicture> portraits() {
        return List.of(
                portrait(
                        "ines-halloran",
                        NELL,
                        Portraits::ines,
                        "Portrait of Ines Halloran: a grey bob, round black glasses, a rust-coloured roll-neck and a"
                                + " dark jacket.",
                        "Ines Halloran, Editor."),
                portrait(
                        "samuel-okafor",
                        RUBEN,
                        Portraits::samuel,
                        "Portrait of Samuel Okafor: short black hair, a trimmed beard, a white collar and a green"
                                + " cardigan.",
                        "Samuel Okafor, News editor."),
                portrait(
                        "tomasz-wierzba",
                        RUBEN,
                        Portraits::tomasz,
                        "Portrait of Tomasz Wierzba: tousled ginger hair, a moustache, a brown jacket and a green tie.",
                        "Tomasz Wierzba, Town Hall reporter."),
                portrait(
                        "priya-raman",
                        NELL,
                        Portraits::priya,
                        "Portrait of Priya Raman: long black hair plaited over one shoulder, a white earring and a"
                                + " rust-coloured jacket.",
                        "Priya Raman, Courts and investigations."),
                portrait(
                        "gwen-ashdown",
                        NELL,
                        Faces::gwen,
                        "Portrait of Gwen Ashdown: white curls, a striped jumper and a dark green raincoat, with hills"
                                + " behind her.",
                        "Gwen Ashdown, River and land correspondent."),
                portrait(
                        "leila-haddad",
                        RUBEN,
                        Faces::leila,
                        "Portrait of Leila Haddad: long dark hair, hoop earrings and a green dress, before a pattern"
                                + " of eight-pointed stars.",
                        "Leila Haddad, Reporter, Arabic page."),
                portrait(
                        "jonas-brandt",
                        RUBEN,
                        Faces::jonas,
                        "Portrait of Jonas Brandt: a bald head, a full red-brown beard, round green glasses and a"
                                + " black roll-neck.",
                        "Jonas Brandt, Culture editor."),
                portrait(
                        "marta-quintero",
                        NELL,
                        Faces::marta,
                        "Portrait of Marta Quintero: dark hair in a bun with a dotted headband and a denim shirt,"
                                + " before leaves and oranges.",
                        "Marta Quintero, Work and farming reporter."));
    }
}

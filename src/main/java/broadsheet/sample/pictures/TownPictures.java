package broadsheet.sample.pictures;

import static broadsheet.sample.pictures.SamplePicture.wide;

import java.util.List;

/** The streets and buildings of the town. */
final class TownPictures {

    private static final String NELL = "Nell Abernathy";
    private static final String RUBEN = "Ruben Castell";

    private TownPictures() {}

    static List<SamplePicture> all() {
        return List.of(
                wide(
                        "town-hall",
                        RUBEN,
                        Palette.RIVER,
                        CivicScenes::townHall,
                        "A pale stone town hall with a columned porch and a green-domed clock tower. Four people cross"
                                + " the square in front of it.",
                        "The Town Hall. The clock is right; the rest is debated."),
                wide(
                        "council-chamber",
                        NELL,
                        Palette.EARTH,
                        CivicScenes::chamber,
                        "A wood-panelled council chamber seen from the public seats. Councillors sit in curved rows on"
                                + " both sides of a red carpet that leads to the chair.",
                        "The council chamber from the public gallery: 32 seats, and rarely this many filled."),
                wide(
                        "court-house",
                        RUBEN,
                        Palette.EARTH,
                        CivicScenes::court,
                        "A white court building with six columns and a pair of scales in its gable, against a red sky."
                                + " One person with a briefcase walks down the steps.",
                        "Ardenshire Crown Court."),
                wide(
                        "harkers-mill",
                        NELL,
                        Palette.EARTH,
                        MillScenes::mill,
                        "A five-storey red-brick mill with arched windows and a tall chimney beside a river. A bare"
                                + " tree stands in front.",
                        "Harker’s Mill on Mill Lane, before the fire."),
                wide(
                        "mill-fire",
                        NELL,
                        Palette.EARTH,
                        FireScene::night,
                        "A mill burns at night: flames rise from the roof and every window glows. Two firefighters"
                                + " stand on the quay; one aims a jet of water at it.",
                        "Harker’s Mill in the small hours, seen from the far quay."),
                wide(
                        "terraces",
                        RUBEN,
                        Palette.TOWN,
                        MillScenes::terraces,
                        "Row above row of small terraced houses in pinks and greys, with dark roofs and many chimneys,"
                                + " climb a hill towards a spire and a low red sun.",
                        "The terraces between Fishgate and Castle Rise."),
                wide(
                        "building-site",
                        RUBEN,
                        Palette.EARTH,
                        WorksScenes::site,
                        "A tower crane lifts a beam over a half-built block of flats wrapped in scaffolding, at"
                                + " sunrise. Four builders are at work.",
                        "Work resumes off Mill Lane. The first keys were promised to 41 families."),
                wide(
                        "school",
                        NELL,
                        Palette.TOWN,
                        TownScenes::school,
                        "A red-brick school with a bell turret. Children with rucksacks cross the playground, where a"
                                + " hopscotch grid is painted.",
                        "Ten to nine at Castle Rise School."),
                wide(
                        "hospital",
                        RUBEN,
                        Palette.TOWN,
                        TownScenes::hospital,
                        "A hospital tower at night with many lit windows and a teal cross on its roof. An ambulance and"
                                + " two members of staff stand at the entrance.",
                        "Ardenshire General at the change of shift."),
                wide(
                        "market-square",
                        NELL,
                        Palette.EARTH,
                        TownScenes::market,
                        "A busy square with striped market stalls, a stone cross and tall, narrow houses in reds and"
                                + " yellows.",
                        "Market day, from the steps of the cross."),
                wide(
                        "bakery",
                        RUBEN,
                        Palette.EARTH,
                        IndoorScenes::bakery,
                        "The lit window of a bakery before dawn, full of loaves under a red-striped awning. An adult"
                                + " and a child look in from the dark street.",
                        "Quay Street, a quarter past five. The rolls come out at half past."),
                wide(
                        "bus-14",
                        RUBEN,
                        Palette.TOWN,
                        BusScene::bus,
                        "A red single-decker bus with four passengers at a country stop in the rain. Three people"
                                + " wait, one under a red umbrella.",
                        "The 14 at Upper Stow. Nobody has ever missed it twice; there is not always a second."),
                wide(
                        "railway-station",
                        NELL,
                        Palette.RIVER,
                        TravelScenes::station,
                        "A green and yellow train pulls in beside a platform with an iron canopy and a round clock."
                                + " Passengers wait with their luggage.",
                        "The stopping train arrives at Lennford, only a little late."),
                wide(
                        "town-map",
                        NELL,
                        Palette.RIVER,
                        TableScenes::map,
                        "A drawn map of a town: a broad river curves through blocks of houses and is crossed by two"
                                + " bridges; a castle, churches, parks, a railway and a compass rose are shown.",
                        "Lennford as the crow sees it. North is up; the river has its own ideas."),
                wide(
                        "weidenau",
                        RUBEN,
                        Palette.EARTH,
                        FarScenes::weidenau,
                        "Half-timbered houses with steep red roofs stand along a river in front of a church tower with"
                                + " an onion dome and hills of vines.",
                        "Weidenau, Lennford’s twin town, from the east bank."));
    }
}

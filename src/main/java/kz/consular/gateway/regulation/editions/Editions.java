package kz.consular.gateway.regulation.editions;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import kz.consular.gateway.regulation.Edition;
import kz.consular.gateway.territory.Territories;

/** The editions of the Rules that this gateway applies. A later edition is added beside the earlier ones. */
public final class Editions {
    private final NavigableMap<LocalDate, Edition> bySince = new TreeMap<>();

    public Editions(Territories territories) {
        bySince.put(EditionOfOctober2022.MADE, EditionOfOctober2022.of(territories));
    }

    /**
     * The edition that governs an application lodged on a day: the latest one made by then. An edition governs until
     * the next one, also after the repeal of the Resolution on 1 September 2023: this gateway has no later text.
     *
     * @throws IllegalArgumentException for a day before the first edition
     */
    public Edition governing(LocalDate lodged) {
        var edition = bySince.floorEntry(lodged);
        if (edition == null) {
            throw new IllegalArgumentException("No edition of the Rules here governs " + lodged + "; the first is of "
                    + bySince.firstKey() + ". Check the clock of this computer.");
        }
        return edition.getValue();
    }
}

package kz.consular.gateway.territory;

/** What the KATO code of a registration means today. */
public sealed interface TerritoryLookup {

    /**
     * The code lies in this district today.
     *
     * @param ambiguous the code has belonged to two places and the registration has no last day to choose by: it was
     *     read as of today
     */
    record Resolved(Territory territory, boolean ambiguous) implements TerritoryLookup {}

    /** No district of the table, past or present, has this code. */
    record Unknown() implements TerritoryLookup {}
}

package kz.consular.gateway.territory;

/** The current meaning of the KATO code of a registration. */
public sealed interface TerritoryLookup {

    /**
     * The code belongs to this current district.
     *
     * @param ambiguous the code has belonged to two places and the registration has no last day: the present meaning was
     *     chosen
     */
    record Resolved(Territory territory, boolean ambiguous) implements TerritoryLookup {}

    /** No district of the table, past or present, has this code. */
    record Unknown() implements TerritoryLookup {}
}

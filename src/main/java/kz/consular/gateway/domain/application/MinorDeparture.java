package kz.consular.gateway.domain.application;

/** With whom a person under 18 leaves (rules 7(5) and 7(6)). */
public sealed interface MinorDeparture {

    record WithBothParents() implements MinorDeparture {}

    /** With one parent, a guardian or a trustee. */
    record WithOne(Escort escort, OtherParent otherParent) implements MinorDeparture {}

    /** Without a legal representative. */
    record Alone() implements MinorDeparture {}

    enum Escort {
        PARENT,
        GUARDIAN,
        TRUSTEE
    }

    /** True where the minor leaves with parents or other legal representatives. */
    default boolean accompanied() {
        return !(this instanceof Alone);
    }
}

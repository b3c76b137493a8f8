package kz.consular.gateway.domain.application;

/** The person who files for a child, or for a citizen whom a court declared incapable (rule 6). */
public record Representative(Capacity capacity, PersonName name, boolean signsApplication) {

    /** The capacity in which the representative acts. */
    public enum Capacity {
        PARENT,
        GUARDIAN,
        TRUSTEE
    }
}

package kz.consular.gateway.health;

/** The state of a component of the node. The worst is the last. */
public enum HealthState {
    UP,
    /** The component works, and will stop working unless IT staff acts. */
    WARNING,
    DOWN
}

package kz.consular.gateway.health;

/** How a part of the node does. The worst comes last. */
public enum HealthState {
    UP,
    /** Works still, and will not for ever unless somebody does something. */
    WARNING,
    DOWN
}

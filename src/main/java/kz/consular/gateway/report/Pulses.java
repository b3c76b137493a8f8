package kz.consular.gateway.report;

/** Finds out how this node is. */
@FunctionalInterface
interface Pulses {

    Pulse take();

    /** The broker has it; the next one need not say again what is as before. */
    default void told(Pulse pulse) {}
}

package kz.consular.gateway.monitor.agent;

import kz.consular.gateway.monitor.protocol.Heartbeat;

/** Finds out how this node is. */
@FunctionalInterface
interface Heartbeats {

    Heartbeat take();

    /** The broker has it; the next one need not say again what is as before. */
    default void told(Heartbeat pulse) {}
}

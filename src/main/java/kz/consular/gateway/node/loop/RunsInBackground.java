package kz.consular.gateway.node.loop;

import org.springframework.context.SmartLifecycle;

/** A part of a node that lives by its {@link BackgroundLoop}, from the start of the node to its end. */
public interface RunsInBackground extends SmartLifecycle {

    /** The phase of what goes by the broker: up after delivery, down before it. */
    int AFTER_DELIVERY = SmartLifecycle.DEFAULT_PHASE - 2048;

    BackgroundLoop routine();

    @Override
    default void start() {
        routine().start();
    }

    @Override
    default void stop() {
        routine().stop();
    }

    @Override
    default boolean isRunning() {
        return routine().isRunning();
    }
}

package kz.consular.gateway.node.roles;

import org.springframework.context.LifecycleProcessor;

/** Keeps what works by itself in a node from even being made for a command. */
final class NothingStarts implements LifecycleProcessor {

    @Override
    public void onRefresh() {
        // Spring's own makes and starts every bean with a life of its own here, lazy or not.
    }

    @Override
    public void onClose() {
        // Nothing was started.
    }

    @Override
    public void start() {
        throw new UnsupportedOperationException("A command starts nothing");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }

    @Override
    public boolean isRunning() {
        return false;
    }
}

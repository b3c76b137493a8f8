package kz.consular.gateway.fault;

/** One direction of a {@link Link}: counts the bytes that pass, and shuts at an exact byte. */
final class Valve {

    private static final long ENDLESS = Long.MAX_VALUE;

    private long allowance = ENDLESS;
    private boolean ends;
    private long carried;

    /** @param ends whether later callers get 0, rather than wait */
    synchronized void shutAfter(long bytes, boolean ends) {
        this.allowance = bytes;
        this.ends = ends;
        notifyAll();
    }

    synchronized void open() {
        allowance = ENDLESS;
        notifyAll();
    }

    synchronized boolean isShut() {
        return allowance == 0;
    }

    synchronized long carried() {
        return carried;
    }

    /**
     * Waits while the valve is shut.
     *
     * @return how many bytes may pass now; 0 when the transfer is over
     */
    synchronized int admit(int wanted) throws InterruptedException {
        while (allowance == 0 && !ends) {
            wait();
        }
        var admitted = (int) Math.min(wanted, allowance);
        if (allowance != ENDLESS) {
            allowance -= admitted;
        }
        carried += admitted;
        return admitted;
    }
}

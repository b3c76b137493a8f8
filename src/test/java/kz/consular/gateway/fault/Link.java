package kz.consular.gateway.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The network connection between a node and its broker, under control of the test: it forwards all bytes until the test breaks it. It
 * stays broken until it is {@linkplain #heal healed}.
 */
public final class Link implements AutoCloseable {

    /** The direction of a transfer. */
    public enum Direction {
        /** Towards the broker. */
        UP,
        /** Towards the node. */
        DOWN
    }

    private static final int BUFFER = 1 << 16;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final ServerSocket door;
    private final int target;
    private final Map<Direction, Valve> valves = new EnumMap<>(Direction.class);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connectionsMade = new AtomicInteger();
    private volatile boolean cut;

    private Link(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
        for (var direction : Direction.values()) {
            valves.put(direction, new Valve());
        }
        Thread.ofVirtual().start(this::answer);
    }

    /** A link to a port of this machine, which need not listen yet. */
    public static Link to(int target) throws IOException {
        return new Link(new ServerSocket(0, 0, HERE), target);
    }

    /** The port to which the node connects. */
    public int port() {
        return door.getLocalPort();
    }

    /** Resets every present and new connection. */
    public void cut() {
        cut = true;
        sockets.forEach(Link::reset);
    }

    /** Keeps every connection open but forwards no more bytes in this direction, like a partition. */
    public void stall(Direction direction) {
        stallAfter(direction, 0);
    }

    /** {@linkplain #stall Stalls} after exactly so many more bytes in this direction. */
    public void stallAfter(Direction direction, long bytes) {
        valve(direction).shutAfter(bytes, false);
    }

    /** {@linkplain #cut Cuts} after exactly so many more bytes in this direction. */
    public void truncateAfter(Direction direction, long bytes) {
        valve(direction).shutAfter(bytes, true);
    }

    /** Forwards all bytes again, also those that were stalled. */
    public void heal() {
        cut = false;
        valves.values().forEach(Valve::open);
    }

    /** Whether the fault has happened: no more bytes go in this direction. */
    public boolean hasShut(Direction direction) {
        return valve(direction).isShut();
    }

    /** The number of connections that nodes have made since the start. */
    public int connectionsMade() {
        return connectionsMade.get();
    }

    /** The number of bytes in this direction since the start. */
    public long carried(Direction direction) {
        return valve(direction).carried();
    }

    private Valve valve(Direction direction) {
        return Objects.requireNonNull(valves.get(direction));
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException _) {
                // Closed by the test; the loop ends.
            }
        }
    }

    /** Resets a node when the broker does not listen, as its machine would. */
    private void connect(Socket node) {
        sockets.add(node);
        connectionsMade.incrementAndGet();
        try {
            if (cut) {
                throw new IOException("The line is cut");
            }
            var broker = new Socket(HERE, target);
            sockets.add(broker);
            Thread.ofVirtual().start(() -> forward(node, broker, Direction.UP));
            Thread.ofVirtual().start(() -> forward(broker, node, Direction.DOWN));
        } catch (IOException _) {
            forget(node);
        }
    }

    private void forward(Socket from, Socket to, Direction direction) {
        try {
            if (pump(from, to, valve(direction))) {
                to.shutdownOutput();
                if (from.isOutputShutdown()) {
                    forget(from);
                    forget(to);
                }
            } else {
                end(to);
            }
        } catch (IOException _) {
            forget(from);
            forget(to);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false when the valve ended the transfer */
    private static boolean pump(Socket from, Socket to, Valve valve) throws IOException, InterruptedException {
        var buffer = new byte[BUFFER];
        var in = from.getInputStream();
        var out = to.getOutputStream();
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (var sent = 0; sent < read; ) {
                var most = valve.admit(read - sent);
                if (most == 0) {
                    return false;
                }
                out.write(buffer, sent, most);
                sent += most;
            }
        }
        return true;
    }

    /** Closes in order, because a reset would drop bytes that were forwarded before. */
    private void end(Socket truncated) throws IOException {
        cut = true;
        truncated.shutdownOutput();
        sockets.stream().filter(socket -> socket != truncated).forEach(Link::reset);
    }

    private void forget(Socket socket) {
        sockets.remove(socket);
        reset(socket);
    }

    /** Closes with a reset. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // It is closed already.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        heal();
    }
}

package kz.consular.gateway.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;


/** What another virtual machine on this machine tells of itself, and Linux of its process. */
final class Vitals implements AutoCloseable {
    private final long pid;
    private @Nullable JMXConnector management;

    Vitals(long pid) {
        this.pid = pid;
    }

    /** The address is one that the virtual machine itself has just told. */
    @SuppressWarnings("BanJNDI")
    private static JMXConnector manage(long pid) throws IOException {
        try {
            var machine = VirtualMachine.attach(String.valueOf(pid));
            try {
                return JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("Cannot look into process " + pid, e);
        }
    }

    /** Opened when it is first asked, since it costs the gateway some memory. */
    private MBeanServerConnection management() throws IOException {
        if (management == null) {
            management = manage(pid);
        }
        return management.getMBeanServerConnection();
    }

    /** What the process has used up so far. */
    Used used() throws IOException {
        return new Used(
                number("java.lang:type=OperatingSystem", "ProcessCpuTime"),
                number("java.lang:type=Threading", "TotalThreadAllocatedBytes"),
                DataSize.ofBytes(status("VmHWM:")));
    }

    private long number(String bean, String attribute) throws IOException {
        try {
            var beans = management();
            return (Long) beans.getAttribute(new ObjectName(bean), attribute);
        } catch (JMException e) {
            throw new IOException("The gateway does not tell " + attribute, e);
        }
    }

    /** For how long its compiler has worked so far. */
    Duration compiling() throws IOException {
        return Duration.ofMillis(number("java.lang:type=Compilation", "TotalCompilationTime"));
    }

    /** Begins to record where its processor time goes. */
    FlightRecording recordFlight(Duration every) throws IOException {
        return FlightRecording.begin(management(), every);
    }

    /** The next peak is one from here on. */
    void forgetPeak() throws IOException {
        Files.writeString(Path.of("/proc", String.valueOf(pid), "clear_refs"), "5");
    }

    /** What is in use on the heap once the rubbish is out. */
    DataSize liveHeap() throws IOException {
        try {
            var beans = management();
            var memory = new ObjectName("java.lang:type=Memory");
            beans.invoke(memory, "gc", new Object[0], new String[0]);
            var usage = (CompositeData) beans.getAttribute(memory, "HeapMemoryUsage");
            return DataSize.ofBytes((Long) usage.get("used"));
        } catch (JMException e) {
            throw new IOException("The gateway does not tell what is on its heap", e);
        }
    }

    /** Of the process, now. */
    DataSize resident() throws IOException {
        return DataSize.ofBytes(status("VmRSS:"));
    }

    private long status(String line) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(found -> found.startsWith(line))
                    .mapToLong(found -> Long.parseLong(found.replaceAll("\\D", "")) * 1024)
                    .sum();
        }
    }

    /**
     * @param cpuNanos of all threads
     * @param allocatedBytes of all threads, on the heap
     * @param peakResident at most since {@link #forgetPeak()}
     */
    record Used(long cpuNanos, long allocatedBytes, DataSize peakResident) {}

    @Override
    public void close() throws IOException {
        if (management != null) {
            management.close();
        }
    }
}

package kz.consular.gateway.signature.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import kz.consular.gateway.signature.validation.Rejection;

/**
 * The central directory of a ZIP (PKWARE APPNOTE 6.3, 4.3.12). It is read so strictly that no other reader can see
 * other files in it: both headers of every member agree, the members follow each other in the order of the directory,
 * there are no bytes before, between or behind them, and no two names are equal but for case. Archives of 4 GiB, in
 * parts or encrypted are refused.
 */
public final class ZipDirectory {

    public static final int MOST_MEMBERS = 1000;

    private static final int LARGEST_TABLE = 1 << 20;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;

    private ZipDirectory() {}

    public static List<ZipMember> read(SeekableByteChannel file) throws IOException, Rejection {
        var length = file.size();
        if (length < END_LENGTH) {
            throw Rejection.format("The file is too short to be a container.");
        }
        var end = bytes(file, length - END_LENGTH, END_LENGTH);
        if (end.getInt(0) != END_SIGNATURE || end.getShort(20) != 0) {
            throw Rejection.format("The file does not end as a ZIP without comment ends: cut short, or no ZIP.");
        }
        var count = Short.toUnsignedInt(end.getShort(10));
        var tableSize = Integer.toUnsignedLong(end.getInt(12));
        var tableAt = Integer.toUnsignedLong(end.getInt(16));
        if (end.getInt(4) != 0 || Short.toUnsignedInt(end.getShort(8)) != count) {
            throw Rejection.format("The container is one part of several.");
        }
        if (count > MOST_MEMBERS || tableSize > LARGEST_TABLE) {
            throw Rejection.format("The container holds more than " + MOST_MEMBERS + " files.");
        }
        if (tableAt + tableSize + END_LENGTH != length) {
            throw Rejection.format("The table of the container does not lie right before its end.");
        }
        return members(file, bytes(file, tableAt, (int) tableSize), count, tableAt);
    }

    private static List<ZipMember> members(SeekableByteChannel file, ByteBuffer table, int count, long tableAt)
            throws IOException, Rejection {
        var members = new ArrayList<ZipMember>(count);
        var names = new HashSet<String>();
        var at = 0L;
        for (var i = 0; i < count; i++) {
            var central = ZipHeader.central(table);
            if (!names.add(central.name().toLowerCase(Locale.ROOT))) {
                throw Rejection.format("Two files of the container have one name.");
            }
            if (central.localAt() != at) {
                throw Rejection.format("The files of the container do not lie one behind the other.");
            }
            var local = ZipHeader.local(bytes(file, at, within(tableAt, at, ZipHeader.LONGEST_LOCAL)));
            local.mustMatch(central);
            var dataAt = at + local.length();
            members.add(central.member(dataAt, local.bare()));
            at = dataAt + central.compressedSize();
            if (central.hasDescriptor()) {
                at += central.descriptorLength(bytes(file, at, within(tableAt, at, ZipHeader.LONGEST_DESCRIPTOR)));
            }
        }
        if (at != tableAt || table.hasRemaining()) {
            throw Rejection.format("The container hides bytes that belong to no file.");
        }
        return List.copyOf(members);
    }

    private static int within(long tableAt, long at, int wanted) {
        return (int) Math.clamp(tableAt - at, 0, wanted);
    }

    private static ByteBuffer bytes(SeekableByteChannel file, long at, int count) throws IOException, Rejection {
        var buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        file.position(at);
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                throw Rejection.format("The container ends too early.");
            }
        }
        return buffer.flip();
    }
}

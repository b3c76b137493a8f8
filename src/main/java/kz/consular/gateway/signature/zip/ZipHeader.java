package kz.consular.gateway.signature.zip;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import kz.consular.gateway.signature.validation.Rejection;

/**
 * A header of a ZIP member (PKWARE APPNOTE 6.3, 4.3.7 local and 4.3.12 central).
 *
 * @param length of the header itself, in bytes
 * @param localAt the offset of the local header; 0 in the local header itself
 */
record ZipHeader(
        String name,
        int flags,
        int method,
        int crc,
        long compressedSize,
        long size,
        int length,
        boolean bare,
        long localAt) {

    /** The fixed part, the longest accepted name, and space for the extra fields of common writers. */
    static final int LONGEST_LOCAL = 30 + 200 + 1024;
    /** With its optional signature; APPNOTE 4.3.9. */
    static final int LONGEST_DESCRIPTOR = 16;

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;

    /** General purpose bits (APPNOTE 4.4.4): the sizes follow the data; and bits without effect on a reader. */
    private static final int DESCRIPTOR_FOLLOWS = 1 << 3;

    private static final int HARMLESS = 1 << 1 | 1 << 2 | 1 << 11;
    private static final long ZIP64 = 0xffff_ffffL;

    static ZipHeader central(ByteBuffer table) throws Rejection {
        try {
            return header(table, CENTRAL_SIGNATURE);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw Rejection.format("The table of the container ends within a header.");
        }
    }

    static ZipHeader local(ByteBuffer bytes) throws Rejection {
        try {
            return header(bytes, LOCAL_SIGNATURE);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw Rejection.format("A file of the container ends within its header.");
        }
    }

    private static ZipHeader header(ByteBuffer in, int signature) throws Rejection {
        var central = signature == CENTRAL_SIGNATURE;
        var start = in.position();
        if (in.getInt() != signature) {
            throw Rejection.format("A header of the container is not where it should be.");
        }
        in.position(in.position() + (central ? 4 : 2)); // versions: flags and method say all that a reader needs
        var flags = Short.toUnsignedInt(in.getShort());
        var method = Short.toUnsignedInt(in.getShort());
        in.position(in.position() + 4); // time and date
        var crc = in.getInt();
        var compressedSize = Integer.toUnsignedLong(in.getInt());
        var size = Integer.toUnsignedLong(in.getInt());
        var nameLength = Short.toUnsignedInt(in.getShort());
        var extraLength = Short.toUnsignedInt(in.getShort());
        var commentLength = central ? Short.toUnsignedInt(in.getShort()) : 0;
        in.position(in.position() + (central ? 8 : 0)); // disk and attributes
        var localAt = central ? Integer.toUnsignedLong(in.getInt()) : 0;
        var name = new byte[nameLength];
        in.get(name);
        in.position(in.position() + extraLength + commentLength);
        return new ZipHeader(
                safe(new String(name, StandardCharsets.ISO_8859_1)),
                flags,
                method,
                crc,
                compressedSize,
                size,
                in.position() - start,
                extraLength == 0,
                localAt);
    }

    private static String safe(String name) throws Rejection {
        if (!EntryName.isSafe(name)) {
            throw Rejection.format(
                    "A file of the container has a name that could lead out of a folder, or is read in several ways.");
        }
        return name;
    }

    boolean hasDescriptor() {
        return (flags & DESCRIPTOR_FOLLOWS) != 0;
    }

    private boolean stored() {
        return method == ZipEntry.STORED;
    }

    /** The two headers agree. A local header with a descriptor may leave checksum and sizes 0. */
    void mustMatch(ZipHeader central) throws Rejection {
        var sizesAgree = crc == central.crc && compressedSize == central.compressedSize && size == central.size;
        var sizesLeftOpen = hasDescriptor() && crc == 0 && compressedSize == 0 && size == 0;
        if (!name.equals(central.name)
                || flags != central.flags
                || method != central.method
                || !(sizesAgree || sizesLeftOpen)) {
            throw Rejection.format("The two headers of a file in the container contradict each other.");
        }
    }

    ZipMember member(long dataAt, boolean localIsBare) throws Rejection {
        if ((flags & ~(DESCRIPTOR_FOLLOWS | HARMLESS)) != 0 || !(stored() || method == ZipEntry.DEFLATED)) {
            throw Rejection.format("A file of the container is encrypted or packed in an uncommon way.");
        }
        if (stored() && (hasDescriptor() || compressedSize != size)) {
            throw Rejection.format("A stored file of the container does not say how long it is.");
        }
        if (compressedSize == ZIP64 || size == ZIP64 || localAt == ZIP64) {
            throw Rejection.format("The container is larger than 4 GiB.");
        }
        return new ZipMember(name, dataAt, stored(), bare && localIsBare, compressedSize, size);
    }

    /** The length of the data descriptor, which must repeat checksum and sizes of this header. */
    int descriptorLength(ByteBuffer in) throws Rejection {
        try {
            var signed = in.getInt(0) == DESCRIPTOR_SIGNATURE;
            var at = signed ? Integer.BYTES : 0;
            if (in.getInt(at) != crc
                    || Integer.toUnsignedLong(in.getInt(at + 4)) != compressedSize
                    || Integer.toUnsignedLong(in.getInt(at + 8)) != size) {
                throw Rejection.format("A file of the container is not of the size that the table declares.");
            }
            return at + 12;
        } catch (IndexOutOfBoundsException e) {
            throw Rejection.format("The container ends within a file.");
        }
    }
}

package org.uptake.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * Answers which addresses a service has, as the name server of a network of containers does (RFC
 * 1035): only as much of it as the proxy asks for.
 */
final class Names implements AutoCloseable {

  private static final int HEADER = 12;
  private static final int TYPE_A = 1;
  private static final short RESPONSE = (short) 0x8180;
  private static final short NAME_OF_THE_QUESTION = (short) 0xC00C;
  private static final int SECONDS_TO_LIVE = 1;

  private final Map<String, List<String>> addresses;
  private final DatagramSocket socket;

  Names(Map<String, List<String>> addresses) {
    this.addresses = Map.copyOf(addresses);
    try {
      this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofPlatform().name("names").daemon().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(new byte[512], 512);
      try {
        socket.receive(packet);
        packet.setData(answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength())));
        socket.send(packet);
      } catch (IOException closed) {
        socket.close();
      }
    }
  }

  private byte[] answer(ByteBuffer question) throws IOException {
    String name = name(question.position(HEADER));
    boolean isAddress = question.getShort() == TYPE_A;
    int end = question.position() + Short.BYTES;
    List<String> found = isAddress ? addresses.getOrDefault(name, List.of()) : List.of();
    ByteBuffer answer = ByteBuffer.allocate(512);
    answer.putShort(question.getShort(0)).putShort(RESPONSE);
    answer.putShort((short) 1).putShort((short) found.size()).putInt(0);
    answer.put(question.slice(HEADER, end - HEADER));
    for (String address : found) {
      answer.putShort(NAME_OF_THE_QUESTION).putShort((short) TYPE_A).putShort((short) 1);
      answer.putInt(SECONDS_TO_LIVE).putShort((short) 4);
      answer.put(InetAddress.ofLiteral(address).getAddress());
    }
    byte[] bytes = new byte[answer.position()];
    answer.get(0, bytes);
    return bytes;
  }

  private static String name(ByteBuffer question) {
    StringBuilder name = new StringBuilder();
    for (int length = question.get(); length > 0; length = question.get()) {
      byte[] label = new byte[length];
      question.get(label);
      name.append(name.isEmpty() ? "" : ".")
          .append(new String(label, java.nio.charset.StandardCharsets.US_ASCII));
    }
    return name.toString();
  }

  @Override
  public void close() {
    socket.close();
  }
}

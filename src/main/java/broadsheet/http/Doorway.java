package broadsheet.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TcpConfig;
import io.vertx.core.spi.transport.Transport;
import java.util.concurrent.ThreadFactory;

/**
 * A transport that shows every accepted connection to {@link Patience} first. Vert.x itself tells of a connection only
 * when its first request has been read whole, which is too late to notice a client that never finishes one.
 */
final class Doorway implements Transport {
    private final Transport inner;
    private final Patience patience;

    Doorway(Transport inner, Patience patience) {
        this.inner = inner;
        this.patience = patience;
    }

    /** The given transport with this door before it. */
    static io.vertx.core.transport.Transport before(io.vertx.core.transport.Transport street, Patience patience) {
        return new Named(street, new Doorway(street.implementation(), patience));
    }

    private record Named(io.vertx.core.transport.Transport street, Transport implementation)
            implements io.vertx.core.transport.Transport {
        @Override
        public String name() {
            return street.name();
        }

        @Override
        public boolean available() {
            return street.available();
        }

        @Override
        public Throwable unavailabilityCause() {
            return street.unavailabilityCause();
        }
    }

    @Override
    public void configure(TcpConfig options, boolean domainSocket, ServerBootstrap bootstrap) {
        inner.configure(options, domainSocket, bootstrap);
        bootstrap.handler(new Watch(patience));
    }

    @ChannelHandler.Sharable
    private static final class Watch extends ChannelInboundHandlerAdapter {
        private final Patience patience;

        Watch(Patience patience) {
            this.patience = patience;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (patience.welcomes((Channel) accepted)) context.fireChannelRead(accepted);
        }
    }

    @Override
    public boolean supportsDomainSockets() {
        return inner.supportsDomainSockets();
    }

    @Override
    public boolean supportFileRegion() {
        return inner.supportFileRegion();
    }

    @Override
    public boolean isAvailable() {
        return inner.isAvailable();
    }

    @Override
    public Throwable unavailabilityCause() {
        return inner.unavailabilityCause();
    }

    @Override
    public java.net.SocketAddress convert(SocketAddress address) {
        return inner.convert(address);
    }

    @Override
    public SocketAddress convert(java.net.SocketAddress address) {
        return inner.convert(address);
    }

    @Override
    public IoHandlerFactory ioHandlerFactory() {
        return inner.ioHandlerFactory();
    }

    @Override
    public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory factory, int ioRatio) {
        return inner.eventLoopGroup(type, threads, factory, ioRatio);
    }

    @Override
    @SuppressWarnings("deprecation") // Vert.x still asks in these terms; no datagram is ever sent through this door.
    public DatagramChannel datagramChannel(InternetProtocolFamily family) {
        return inner.datagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends DatagramChannel> datagramChannelFactory() {
        return inner.datagramChannelFactory();
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        return inner.channelFactory(domainSocket);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return inner.serverChannelFactory(domainSocket);
    }

    @Override
    public void configure(DatagramChannel channel, DatagramSocketOptions options) {
        inner.configure(channel, options);
    }

    @Override
    public void configure(TcpConfig options, boolean domainSocket, Bootstrap bootstrap) {
        inner.configure(options, domainSocket, bootstrap);
    }
}

namespace FunQuail.Domain.Federation;

/// <summary>The RSA key pair with which an actor of this server signs. Both halves are PEM.</summary>
public sealed class ActorKeyPair
{
    private ActorKeyPair()
    {
    }

    public int ActorId { get; private set; }

    /// <summary>SubjectPublicKeyInfo, as actors publish it.</summary>
    public string PublicKey { get; private set; } = "";

    /// <summary>PKCS #8.</summary>
    public string PrivateKey { get; private set; } = "";

    public static ActorKeyPair Of(int actorId, string publicKey, string privateKey) =>
        new() { ActorId = actorId, PublicKey = publicKey, PrivateKey = privateKey };
}

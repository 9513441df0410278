using System.Security.Cryptography;
using FunQuail.Application.Federation.Actors;

namespace FunQuail.Infrastructure.Federation;

internal sealed class KeyPairs : IKeyPairs
{
    // What other servers expect; some refuse anything else.
    private const int Bits = 2048;

    public (string PublicKey, string PrivateKey) Create()
    {
        using var rsa = RSA.Create(Bits);
        return (rsa.ExportSubjectPublicKeyInfoPem(), rsa.ExportPkcs8PrivateKeyPem());
    }
}

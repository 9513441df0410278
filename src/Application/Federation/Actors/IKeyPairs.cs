namespace FunQuail.Application.Federation.Actors;

/// <summary>Makes the key pairs with which actors sign.</summary>
public interface IKeyPairs
{
    /// <summary>A new RSA pair of 2048 bits, as PEM.</summary>
    (string PublicKey, string PrivateKey) Create();
}

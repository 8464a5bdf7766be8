using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;

namespace CanCuoc.Keys;

/// <summary>What a guess at the passphrase costs: Argon2id (RFC 9106), version 1.3.</summary>
internal readonly record struct PassphraseCost(int Kibibytes, int Passes, int Lanes)
{
    // The second choice of RFC 9106 §4, with one lane because the file is opened on small machines too.
    public static readonly PassphraseCost Standard = new(64 * 1024, 3, 1);

    // The least that RFC 9106 §3.1 allows for one lane.
    public static readonly PassphraseCost Least = new(8, 1, 1);

    /// <summary>Whether an honest writer could have chosen it: a forged file must not take all memory or hours.</summary>
    public bool IsBearable =>
        this is { Kibibytes: >= 8 and <= 1024 * 1024, Passes: >= 1 and <= 64, Lanes: >= 1 and <= 16 };

    public byte[] DeriveKey(string passphrase, byte[] salt)
    {
        // Keyboards differ in how they compose Vietnamese letters.
        var typed = Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC));
        try
        {
            var key = SecretBytes.Room(32);
            var argon2 = new Argon2BytesGenerator();
            argon2.Init(
                new Argon2Parameters.Builder(Argon2Parameters.Argon2id)
                    .WithVersion(Argon2Parameters.Version13)
                    .WithMemoryAsKB(Kibibytes)
                    .WithIterations(Passes)
                    .WithParallelism(Lanes)
                    .WithSalt(salt)
                    .Build()
            );
            argon2.GenerateBytes(typed, key);
            return key;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(typed);
        }
    }
}

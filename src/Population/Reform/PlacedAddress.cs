using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>An address of a record and where it lies today.</summary>
/// <param name="Stored">As registered (see <see cref="StoredAddress"/>).</param>
internal readonly record struct PlacedAddress(long PersonId, AddressItem Item, string Stored, Placement Place)
{
    /// <summary>Tells the address from another one that the item held before or will hold.</summary>
    public long Registered => FingerprintOf(Stored);

    /// <summary>Key of today's unit; of the registered one where an officer must decide.</summary>
    public string Unit => Place.Only is { } only ? StoredAddress.Print(only) : StoredAddress.Split(Stored).Place;

    public static long FingerprintOf(string stored) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(stored)));
}

// Verifies that a fact stands in the ledger, with nothing to trust but the ledger's public key and a checkpoint:
//   dotnet run samples/verify-proof.cs -- proof.json key.pem [checkpoint.note]
// Without a checkpoint of one's own the one inside the proof is taken. Ends with 0 when the proof holds.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

var proof = JsonDocument.Parse(File.ReadAllText(args[0])).RootElement;
using var key = ECDsa.Create();
key.ImportFromPem(File.ReadAllText(args[1]));
var note = args.Length > 2 ? File.ReadAllText(args[2]) : proof.GetProperty("checkpoint").GetString()!;
var (text, signatures) = note.Split("\n\n") is [var head, var tail] ? (head + "\n", tail) : ("", "");
var (origin, size, root) = text.Split('\n') is [var a, var b, var c, ..] ? (a, long.Parse(b), c) : ("", 0, "");

var wrong =
    !signatures.Split('\n').Any(IsSignature) ? "the checkpoint is not signed with this key"
    : !Leads("leaf", Number("leafCount"), Bytes("entry")) ? "the fact is not of the entry"
    : !Leads("entry", size, Convert.FromBase64String(root)) ? "the entry is not of the ledger"
    : null;
Console.WriteLine(wrong is null ? $"yes: among the first {size} entries of {origin}" : $"no: {wrong}");
return wrong is null ? 0 : 1;

// C2SP signed-note, type 2: a dash, the name, then Base64 of 4 bytes SHA-256(SPKI) and the ECDSA signature of the text.
bool IsSignature(string line) =>
    line.Split(' ') is ["\u2014", var name, var signature]
    && name == origin
    && Convert.FromBase64String(signature) is { Length: > 4 } bytes
    && SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan().StartsWith(bytes.AsSpan(0, 4))
    && Encoding.UTF8.GetBytes(text) is var signed
    && key.VerifyData(signed, bytes[4..], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

// RFC 9162, 2.1.3.2: the path leads from the leaf to the root, which is the last 32 bytes of what is given.
bool Leads(string leaf, long count, byte[] to)
{
    var (at, last, hash) = (Number($"{leaf}Index"), count - 1, SHA256.HashData([0, .. Bytes(leaf)]));
    var possible = at >= 0 && at < count;
    foreach (var step in proof.GetProperty($"{leaf}Path").EnumerateArray())
    {
        (var isRight, possible) = ((at & 1) == 1 || at == last, possible && last > 0);
        var sibling = step.GetBytesFromBase64();
        hash = SHA256.HashData(isRight ? [1, .. sibling, .. hash] : [1, .. hash, .. sibling]);
        for (; isRight && (at & 1) == 0 && at != 0; (at, last) = (at >> 1, last >> 1)) { }
        (at, last) = (at >> 1, last >> 1);
    }
    return possible && last == 0 && to.AsSpan().EndsWith(hash);
}

byte[] Bytes(string name) => proof.GetProperty(name).GetBytesFromBase64();
long Number(string name) => proof.GetProperty(name).GetInt64();

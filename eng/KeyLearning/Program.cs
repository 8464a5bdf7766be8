using System.Globalization;
using CanCuoc.KeyLearning;

// Learns the directions of src/Matching/Fingers/finger-keys.bin from invented prints:
//   dotnet run -c Release --project eng/KeyLearning -- 600 src/Matching/Fingers/finger-keys.bin
// The same number of fingers gives the same file. Sketches made by other directions are of another algorithm: raise FingerSketch.Algorithm.
if (args is not [var count, var path] || !int.TryParse(count, CultureInfo.InvariantCulture, out var fingers))
{
    Console.Error.WriteLine("Give the number of invented fingers to learn from, and the file to write.");
    return 2;
}
Console.WriteLine($"Growing {fingers} fingers …");
var learnt = LearntMinutiae.Of(fingers);
Console.WriteLine($"{learnt.Pairs.Count} minutiae seen twice, {learnt.All.Count} in all.");
var directions = DiscriminantDirections.Of(learnt);
Console.WriteLine("Between minutiae / within one, by direction:");
Console.WriteLine(
    string.Join(' ', directions.Ratios.Select(ratio => ratio.ToString("0.0", CultureInfo.InvariantCulture)))
);
File.WriteAllBytes(path, directions.ToBytes());
return 0;

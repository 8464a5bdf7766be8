using CanCuoc.FaceModels;

// Fetches the pinned package, converts its nets and writes the models; run at the root of the repository. Ends with 1 when a model is not
// the one whose hash is kept beside it.
var package = NpmPackage.FaceApi.Fetch();
var areAsKept = true;
foreach (var model in ConvertedModel.All)
{
    var path = Path.Combine(ConvertedModel.Folder, model.Name);
    var file = model.From(package);
    var isAsKept = ConvertedModel.HashOf(file) == ConvertedModel.KeptHash(File.ReadAllBytes($"{path}.json"));
    File.WriteAllBytes($"{path}.onnx", file);
    areAsKept &= isAsKept;
    Console.WriteLine(
        $"{model.Name} {file.Length} {ConvertedModel.HashOf(file)} {(isAsKept ? "as kept" : "NOT as kept")}"
    );
}
return areAsKept ? 0 : 1;

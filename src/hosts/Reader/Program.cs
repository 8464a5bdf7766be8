using System.Text;
using CanCuoc.Reader;

// without the command line's parser, which would want to load more of itself at the end
if (args is [PictureDecoder.Verb])
    return DecodePicture.Run();
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await ReaderCommands.InvokeAsync(args, CancellationToken.None);

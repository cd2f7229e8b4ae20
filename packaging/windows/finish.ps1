# packaging\windows\finish.ps1 -Craft ROOT -Thumbprint T -Out FOLDER: signs the installer that Craft made, and makes the MSIX of
# the tree that Craft packed. On Windows, with its SDK.
param(
    [Parameter(Mandatory)] [string] $Craft,
    [Parameter(Mandatory)] [string] $Thumbprint,
    [Parameter(Mandatory)] [string] $Out
)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

# The SDK's tools, the newest that is installed: they are not on the path by themselves.
$tools = Get-ChildItem -Directory "${env:ProgramFiles(x86)}\Windows Kits\10\bin\10.*\x64" |
    Sort-Object { [version] $_.Parent.Name } | Select-Object -Last 1
$env:PATH = "$($tools.FullName);$env:PATH"

$top = Resolve-Path "$PSScriptRoot\..\.."
$version = [regex]::Match((Get-Content "$top\CMakeLists.txt" -Raw), 'project\(Agentee VERSION (\S+)').Groups[1].Value
New-Item -ItemType Directory -Force $Out | Out-Null

$installer = Get-ChildItem "$Craft\tmp\agentee-*.exe" | Select-Object -First 1
$signed = Join-Path $Out "agentee-$version-windows-x86_64.exe"
Copy-Item $installer $signed
signtool sign /sha1 $Thumbprint /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 $signed
signtool verify /pa $signed

$tree = Get-ChildItem -Directory "$Craft\build\agentee\agentee\archive" | Select-Object -First 1
$manifest = Get-ChildItem -Recurse "$Craft\build\agentee\agentee\work" -Filter AppxManifest.xml | Select-Object -First 1
$env:SIGN_THUMBPRINT = $Thumbprint
& "$PSScriptRoot\msix.ps1" -Installed $tree.FullName -Out (Join-Path $Out "agentee-$version-windows-x86_64.msix") -Manifest $manifest.FullName

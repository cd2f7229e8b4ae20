# Who makes and publishes this. The names under .example belong to nobody: set them to your own, here or with -D, before
# anything is published; docs/releasing.md says which of them can never change afterwards.
set(AGENTEE_VENDOR "Agentee maintainers" CACHE STRING "Publisher, as installers and stores show it")
set(AGENTEE_CONTACT "Agentee maintainers <maintainers@agentee.example>" CACHE STRING "Maintainer of the packages")
set(AGENTEE_HOMEPAGE "https://agentee.example" CACHE STRING "Home page")
set(AGENTEE_APP_ID "example.agentee.agentee" CACHE STRING "Id in app stores and of the macOS bundle")
set(AGENTEE_MSIX_PUBLISHER "CN=Agentee maintainers" CACHE STRING "Subject of the certificate that signs the MSIX")
set(AGENTEE_UPDATE_FEED "" CACHE STRING "Address of release.json, where no package manager brings updates; empty: none is asked")
set(AGENTEE_UPDATE_KEY "" CACHE STRING "Ed25519 public key of the releases, base64")
